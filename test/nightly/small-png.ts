import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/** The same picture with a palette: a page has few colours, and the folder of pictures is fetched by everybody. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const palette = paletteOf(pixels);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const colour = pixels[at]!;
      let index = nearest.get(colour);
      if (index === undefined) nearest.set(colour, (index = nearestIn(palette, colour)));
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const chunks = [
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** The commonest colour of each neighbourhood, the commonest neighbourhoods first: seldom colours keep their place. */
function paletteOf(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const near = new Map<number, { colour: number; best: number; sum: number }>();
  for (const [colour, count] of counts) {
    const place = colour & 0xf8f8f8;
    const known = near.get(place);
    if (!known) near.set(place, { colour, best: count, sum: count });
    else {
      known.sum += count;
      if (count > known.best) Object.assign(known, { colour, best: count });
    }
  }
  return [...near.values()]
    .sort((a, b) => b.sum - a.sum)
    .slice(0, COLOURS)
    .map(({ colour }) => colour);
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  for (const [index, one] of palette.entries()) {
    const distance =
      ((one >> 16) - (colour >> 16)) ** 2 + (((one >> 8) & 255) - ((colour >> 8) & 255)) ** 2 + ((one & 255) - (colour & 255)) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** As a browser writes it: eight bits, red, green and blue, perhaps with transparency, which is not used. */
function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = png[25] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(data));
  const line = width * size;
  for (let y = 0; y < height; y += 1) {
    const start = y * (line + 1) + 1;
    for (let x = 0; x < line; x += 1) {
      const left = x < size ? 0 : raw[start + x - size]!;
      const up = y === 0 ? 0 : raw[start + x - line - 1]!;
      const corner = x < size || y === 0 ? 0 : raw[start + x - line - 1 - size]!;
      raw[start + x] = raw[start + x]! + guess(raw[start - 1]!, left, up, corner);
    }
  }
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const from = Math.floor(at / width) * (line + 1) + 1 + (at % width) * size;
    pixels[at] = (raw[from]! << 16) | (raw[from + 1]! << 8) | raw[from + 2]!;
  }
  return { width, height, pixels };
}

/** What the filter of the line foretells of a byte, by its neighbours. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
