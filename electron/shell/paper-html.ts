import { textSize, type Drawing, type Mark, type Paint } from '../../shared/chart/drawing.ts';
import type { PageBlock, PageDocument } from '../../shared/domain/page-document.ts';
import type { Slip, SlipLine, SlipPicture } from '../../shared/domain/slip.ts';
import { unreachable } from '../../shared/result.ts';
import { toPng } from './paper-bitmap.ts';
import { markDots, pageStyle, slipStyle } from './paper-style.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Every text goes through here; nothing else of a slip reaches the markup but numbers and words of closed sets. */
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

export const slipLines = ({ lines }: Slip): string => lines.map(slipLine).join('');

export const slipHtml = (slip: Slip, widthDots: 384 | 576): string =>
  whole(`w${widthDots}`, slipStyle, `<main>${slipLines(slip)}</main>`);

/** An empty slip, with the mark above it that tells which drawing a frame shows (paper-slip.ts). */
export const slipSheet = (): string =>
  whole('w576', slipStyle, `<header>${'<i></i>'.repeat(markDots.cells)}</header><main></main>`);

const pictureUrl = ({ widthDots, heightDots, rows }: SlipPicture): string =>
  `data:image/png;base64,${Buffer.from(toPng({ widthDots, heightDots, rows: Buffer.from(rows, 'base64') })).toString('base64')}`;

function slipLine(line: SlipLine): string {
  switch (line.kind) {
    case 'text':
      return `<p dir="auto" class="${line.size} ${line.align}${line.bold ? ' bold' : ''}">${safe(line.text)}</p>`;
    case 'pair':
      return `<div class="pair${line.bold ? ' bold' : ''}"><span>${safe(line.label)}</span><bdi>${safe(line.value)}</bdi></div>`;
    case 'banner':
      return `<p dir="auto" class="banner ${line.size}">${safe(line.text)}</p>`;
    case 'rule':
      return `<hr class="${line.style}">`;
    case 'space':
      return '<div class="space"></div>';
    case 'picture':
      return `<img src="${pictureUrl(line.picture)}" decoding="sync" width="${line.picture.widthDots}" height="${line.picture.heightDots}" alt="">`;
  }
  return unreachable(line);
}

export function pageHtml(document: PageDocument): string {
  const { title, subtitle, practice, blocks, footer } = document;
  return whole(
    document.language,
    pageStyle,
    [
      practice === undefined ? '' : `<p class="practice">${safe(practice)}</p>`,
      `<h1>${safe(title)}</h1>`,
      subtitle === undefined ? '' : `<p class="subtitle">${safe(subtitle)}</p>`,
      ...blocks.map(pageBlock),
      footer === undefined ? '' : `<footer>${safe(footer)}</footer>`,
    ].join(''),
  );
}

function pageBlock(block: PageBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${safe(block.text)}</h2>`;
    case 'paragraph':
      return `<p${block.bold ? ' class="bold"' : ''}>${safe(block.text)}</p>`;
    case 'note':
      return `<p class="note">${safe(block.text)}</p>`;
    case 'pairs':
      return `<table class="pairs">${block.rows.map(({ label, value }) => `<tr><th>${safe(label)}</th><td>${safe(value)}</td></tr>`).join('')}</table>`;
    case 'table': {
      const cells = (row: readonly string[], tag: 'td' | 'th') =>
        `<tr>${row.map((cell, index) => `<${tag} class="${block.columns[index]?.align ?? 'left'}">${safe(cell)}</${tag}>`).join('')}</tr>`;
      const head = cells(
        block.columns.map(({ title }) => title),
        'th',
      );
      const foot = block.totals === undefined ? '' : `<tbody class="totals">${cells(block.totals, 'td')}</tbody>`;
      return `<table class="rows"><thead>${head}</thead><tbody>${block.rows.map((row) => cells(row, 'td')).join('')}</tbody>${foot}</table>`;
    }
    case 'drawing':
      return `<figure>${drawingSvg(block.drawing)}</figure>`;
    case 'signatures':
      return `<div class="signatures"><span>${safe(block.left)}</span><span>${safe(block.right)}</span></div>`;
    case 'page-break':
      return '<div class="break"></div>';
  }
  return unreachable(block);
}

function drawingSvg({ width, height, title, description, marks }: Drawing): string {
  const said = `<title>${safe(title)}</title><desc>${safe(description)}</desc>`;
  return `<svg role="img" viewBox="0 0 ${width} ${height}">${said}${marks.map(markSvg).join('')}</svg>`;
}

function markSvg(mark: Mark): string {
  switch (mark.kind) {
    case 'rect':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" fill="${inkOf(mark.fill)}"/>`;
    case 'line':
      return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" stroke="${inkOf(mark.stroke)}"/>`;
    case 'text':
      return `<text x="${mark.x}" y="${mark.y}" text-anchor="${mark.anchor}" font-size="${textSize}" fill="${inkOf(mark.fill)}"${mark.bold ? ' font-weight="700"' : ''}>${safe(mark.text)}</text>`;
  }
  return unreachable(mark);
}

/** Paper has one theme. */
const inks = { ink: '#000', muted: '#444', grid: '#ccc', bar: '#0b6b5d', loss: '#ad2018' } as const;
const inkOf = (paint: Paint): string => safe(inks[paint as keyof typeof inks] ?? paint);

/** The policy (paper-window.ts) lets no script run here, and no picture and no font in but ours. */
const whole = (name: string, style: string, body: string): string =>
  `<!doctype html><html class="${name}"><head><meta charset="utf-8"><title>paper</title><style>${style}</style></head><body>${body}</body></html>`;
