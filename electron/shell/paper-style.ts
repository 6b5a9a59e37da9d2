const subsets = {
  bengali: 'U+0951-0952, U+0964-0965, U+0980-09FE, U+1CD0-1CFA, U+200C-200D, U+20B9, U+25CC, U+A8F1',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-200B, U+200E-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
};

/** Where paper-window.ts serves them. */
export const fontWeights = [400, 700] as const;
export const fontName = (subset: string, weight: number): string => `noto-sans-bengali-${subset}-${weight}-normal`;

const fonts = Object.entries(subsets)
  .flatMap(([subset, range]) =>
    fontWeights.map(
      (weight) =>
        `@font-face{font-family:Paper;font-weight:${weight};font-display:block;src:url(/fonts/${fontName(subset, weight)}.woff2) format('woff2');unicode-range:${range}}`,
    ),
  )
  .join('');

/** The mark above a slip that is being captured: a row of cells, black or white. */
export const markDots = { cells: 24, cell: 16, height: 8 } as const;

/**
 * One CSS pixel is one dot. Letters are large and at least 400 heavy: at 203 dpi a thin ১ loses its tail and 01712 cannot be read.
 * On a driver's paper the same layout is shrunk to the dots' true size: 8 a millimetre, 96/25.4 CSS pixels a millimetre.
 */
export const slipStyle = `${fonts}
*{box-sizing:border-box;margin:0;padding:0}
html{background:#fff;color:#000;font-family:Paper,sans-serif;font-weight:400;line-height:1.35;overflow:hidden}
html.w384 body{width:384px;font-size:23px}
html.w576 body{width:576px;font-size:27px}
main{padding:8px 4px 16px;overflow:hidden;display:flow-root}
p{overflow-wrap:anywhere;text-wrap:balance}
.centre{text-align:center}
.small{font-size:.82em;line-height:1.3}
.large{font-size:1.22em;line-height:1.3}
.huge{font-size:2em;line-height:1.2;letter-spacing:.01em}
.bold{font-weight:700}
.pair{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:12px;padding:1px 0}
.pair span{overflow-wrap:anywhere}
.pair bdi{margin-left:auto;text-align:right;overflow-wrap:anywhere;min-width:0;font-weight:700}
.banner{background:#000;color:#fff;text-align:center;font-weight:700;padding:5px 8px 4px;margin:7px 0}
hr{border:0;margin:9px 0}
hr.solid{border-top:3px solid #000;margin:6px 0}
hr.dashed{height:2px;background:repeating-linear-gradient(90deg,#000 0 8px,#fff 8px 14px)}
.space{height:14px}
header{position:fixed;z-index:1;top:0;left:0;display:flex;background:#fff}
header i{width:${markDots.cell}px;height:${markDots.height}px}
header .on{background:#000}
img{display:block;margin:0 auto 8px;image-rendering:pixelated}
@media print{
@page{margin:0}
html{zoom:${96 / 25.4 / 8};-webkit-print-color-adjust:exact;overflow:visible}
body{margin:0 auto}
}`;

export const pageStyle = `${fonts}
*{box-sizing:border-box;margin:0;padding:0}
@page{size:A4;margin:16mm 15mm}
html{background:#fff;color:#000;font-family:Paper,sans-serif;font-size:10.5pt;line-height:1.5;-webkit-print-color-adjust:exact}
h1{font-size:18pt;line-height:1.3}
.subtitle{color:#333;margin-bottom:4mm}
h2{font-size:12.5pt;margin:6mm 0 2mm;break-after:avoid}
p{margin:0 0 2mm;overflow-wrap:anywhere}
.bold{font-weight:700}
.note{border:1.5pt solid #000;padding:3mm 4mm;font-weight:700;margin:3mm 0}
.practice{border:2pt solid #000;text-align:center;font-weight:700;font-size:14pt;margin-bottom:5mm}
table{border-collapse:collapse;width:100%;margin:2mm 0}
th,td{text-align:left;vertical-align:top;padding:1.2mm 2mm;overflow-wrap:anywhere}
.pairs th{width:38%;font-weight:400;color:#333}.pairs td{font-weight:700}.pairs tr{border-bottom:.4pt solid #bbb}
.rows thead th{border-bottom:1.2pt solid #000}.rows tbody tr{border-bottom:.4pt solid #bbb;break-inside:avoid}
.rows{font-size:9.5pt}.rows td,.rows th{padding:.9mm 1.6mm}.rows .right{text-align:right}.rows td.right{white-space:nowrap}.rows .totals td{font-weight:700;border-top:1.2pt solid #000}
figure{margin:4mm 0;break-inside:avoid}svg{width:100%;display:block;font-family:Paper,sans-serif}
.signatures{display:flex;gap:20mm;margin-top:18mm;break-inside:avoid}.signatures span{flex:1;border-top:.8pt solid #000;padding-top:1mm}
.break{break-before:page}
footer{margin-top:8mm;font-size:8.5pt;color:#333;border-top:.4pt solid #888;padding-top:2mm}`;
