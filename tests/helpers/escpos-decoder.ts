/** What a printer does with bytes, for the subset we emit. Throws at the first byte that is neither one of our commands nor text. */
export type Printed = {
  widthDots: number;
  /** One string of 0 and 1 a row of dots. */
  dots: string[];
  text: string;
  cuts: number;
  pulses: (0 | 1)[];
  tallestBand: number;
};

export function decodeEscpos(bytes: Uint8Array): Printed {
  const printed: Printed = { widthDots: 0, dots: [], text: '', cuts: 0, pulses: [], tallestBand: 0 };
  let at = 0;
  const byte = (offset: number) => bytes[at + offset] ?? 0;
  while (at < bytes.length) {
    const [first, second] = [byte(0), byte(1)];
    if (first === 0x1b && second === 0x40) at += 2; // reset
    else if (first === 0x1c && second === 0x2e) at += 2; // single-byte letters
    else if (first === 0x1b && (second === 0x4d || second === 0x61 || second === 0x33)) at += 3; // font, alignment, line height
    else if (first === 0x1b && second === 0x32) at += 2; // usual line height
    else if (first === 0x1b && second === 0x70) {
      printed.pulses.push(byte(2) === 0 ? 0 : 1);
      at += 5;
    } else if (first === 0x1d && second === 0x56) {
      printed.cuts += 1;
      at += 3;
    } else if (first === 0x1d && second === 0x76 && byte(2) === 0x30) {
      const stride = byte(4) + byte(5) * 256;
      const rows = byte(6) + byte(7) * 256;
      printed.widthDots = stride * 8;
      printed.tallestBand = Math.max(printed.tallestBand, rows);
      for (let row = 0; row < rows; row += 1) {
        const start = at + 8 + row * stride;
        printed.dots.push([...bytes.subarray(start, start + stride)].map((each) => each.toString(2).padStart(8, '0')).join(''));
      }
      at += 8 + stride * rows;
    } else if (first === 0x0a && printed.widthDots > 0) {
      // a line of paper: between two bands it would be a white stripe through the picture
      printed.dots.push(...Array.from({ length: 24 }, () => '0'.repeat(printed.widthDots)));
      at += 1;
    } else if (first === 0x0a || first === 0x0d || (first >= 0x20 && first <= 0x7e)) {
      if (first !== 0x0d) printed.text += String.fromCharCode(first);
      at += 1;
    } else throw new Error(`byte ${at} is 0x${first.toString(16)} 0x${second.toString(16)}: no command of ours and no text`);
  }
  return printed;
}

/** The dots of a 1-bit bitmap in the same form. */
export function dotsOfBitmap({
  widthDots,
  heightDots,
  rows,
}: {
  widthDots: number;
  heightDots: number;
  rows: Uint8Array;
}): string[] {
  const stride = Math.ceil(widthDots / 8);
  return Array.from({ length: heightDots }, (_, y) =>
    [...rows.subarray(y * stride, (y + 1) * stride)].map((each) => each.toString(2).padStart(8, '0')).join(''),
  );
}
