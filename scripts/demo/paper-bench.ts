import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import { build } from 'vite';
import type { Bitmap, Paper } from '../../electron/core/ports/printing.ts';
import type { PageDocument } from '../../shared/domain/page-document.ts';
import type { PaperWidthMm, Slip } from '../../shared/domain/slip.ts';
import type { Result } from '../../shared/result.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fonts = join(root, 'node_modules/@fontsource/noto-sans-bengali/files');

/** The product's paper in a real Electron; each throws where the paper has a fault. */
export type PaperBench = {
  /** Such as `Electron 33.2.1 on linux`: what decides how letters are drawn. */
  drawnBy: string;
  bitmap(slip: Slip, widthDots: 384 | 576): Promise<Bitmap>;
  png(slip: Slip, widthDots: 384 | 576): Promise<Buffer>;
  slipPdf(slip: Slip, widthMm: PaperWidthMm): Promise<Buffer>;
  pdf(document: PageDocument): Promise<Buffer>;
  close(): Promise<void>;
};

/** `screenScale`: what a customer chose as the size of everything, 1.5 for 150 %. */
export async function openPaperBench({ screenScale = 1 }: { screenScale?: number } = {}): Promise<PaperBench> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-paper-'));
  await bundleInto(folder);
  const { dist } = JSON.parse(readFileSync(join(root, '.cache/runtime.json'), 'utf8')) as { dist: string };
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(root, dist);
  const app = await _electron.launch({
    args: [
      join(root, 'scripts/demo/paper-bench.cjs'),
      `--user-data-dir=${join(folder, 'data')}`,
      `--force-device-scale-factor=${screenScale}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      folder,
      fonts,
    ],
  });
  await app.firstWindow();
  const draw = async (name: 'slipBitmap' | 'slipPng' | 'slipPdf' | 'pdf', what: unknown, size?: number) => {
    const drawn = await app.evaluate(
      async (_electron, [name, what, size]) => {
        const { paper } = globalThis as unknown as { paper: Paper };
        const call = paper[name].bind(paper) as (what: unknown, size?: number) => Promise<Result<Uint8Array | Bitmap, string>>;
        const result = await call(what, size);
        if (!result.ok) throw new Error(`${name}: ${result.failure}`);
        const { value } = result;
        if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
        return { ...value, bytes: Buffer.from(value.rows).toString('base64') };
      },
      [name, what, size] as const,
    );
    return { ...drawn, bytes: Buffer.from(drawn.bytes, 'base64') };
  };
  const version = await app.evaluate(() => process.versions['electron']);
  return {
    drawnBy: `Electron ${version} on ${process.platform}`,
    bitmap: async (slip, widthDots) => {
      const drawn = await draw('slipBitmap', slip, widthDots);
      if (!('widthDots' in drawn)) throw new Error('no bitmap');
      return { widthDots: drawn.widthDots, heightDots: drawn.heightDots, rows: drawn.bytes };
    },
    png: async (slip, widthDots) => (await draw('slipPng', slip, widthDots)).bytes,
    slipPdf: async (slip, widthMm) => (await draw('slipPdf', slip, widthMm)).bytes,
    pdf: async (document) => (await draw('pdf', document)).bytes,
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const bundleInto = (outDir: string) =>
  build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: ['paper', 'protocol'].map((name) => join(root, `electron/shell/${name}.ts`)),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
