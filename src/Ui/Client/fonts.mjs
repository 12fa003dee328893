// Cuts Pretendard so that a first visit loads a few small files: Latin, the syllables our own texts use, and, only where
// a name or a message needs them, slices of the rest in the order of their frequency in Korean text.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { find } from './files.mjs';

const FIRST_SLICE = 520; // syllables; about 60 KB
const CUT = 30; // Pretendard's own slices beyond these are too seldom loaded to be worth the seconds of cutting
const weights = { wght: { min: 400, max: 700, default: 400 } };
const keepFeatures = ['kern', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'];
const isSyllable = c => c >= 0xac00 && c <= 0xd7a3;
const span = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/**
 * Writes the font files and returns the @font-face rules (`ours` for every page, `general` for what turns up in data)
 * and the addresses of the two that every Korean page needs at once.
 */
export async function buildFonts(ui, src, out) {
  const font = path.dirname(createRequire(import.meta.url).resolve('pretendard/package.json')) + '/dist';
  const general = await pretendardSlices(font);
  const rank = new Map(general.flatMap(s => s.codes).map((code, i) => [code, i]));
  const ours = [...await syllablesOfOurTexts(src)].sort((a, b) => rank.get(a) - rank.get(b));
  const whole = path.join(font, 'public/variable/PretendardVariable.ttf');
  const latin = [...span(0x20, 0x7e), ...[...'\u00a0£¥©°±·×÷–—‘’“”•…₩€←↑→↓−≤≥'].map(c => c.codePointAt(0))];

  // The browser takes the last face whose range holds the letter, so the general ones must be declared before ours.
  const slices = [
    ...general.map((s, i) => ({ name: `ko-${s.number}`, source: s.file, codes: s.codes, asItIs: i >= CUT })),
    { name: 'ko-ours-2', source: whole, codes: ours.slice(FIRST_SLICE) },
    { name: 'ko-ours-1', source: whole, codes: ours.slice(0, FIRST_SLICE) },
    { name: 'latin', source: whole, codes: latin },
  ].filter(s => s.codes.length > 0);

  const faces = { ours: [], general: [], first: {} };
  const written = new Set();
  for (const slice of slices) {
    const bytes = await cut(slice, path.join(ui, 'obj/fonts'));
    const file = `${slice.name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.woff2`;
    await writeFile(path.join(out, file), bytes);
    written.add(file);
    faces.first[slice.name] = `/fonts/${file}`;
    faces[slice.source === whole ? 'ours' : 'general'].push(`@font-face{font-family:Pretendard;font-style:normal;font-weight:400 700;font-display:swap;`
      + `src:url(./fonts/${file}) format("woff2");unicode-range:${ranges(slice.codes)}}`);
  }
  for (const old of await readdir(out)) if (!written.has(old)) await rm(path.join(out, old));
  return faces;
}

/** Pretendard's own slices, the most frequent syllables first. */
async function pretendardSlices(font) {
  const css = await readFile(path.join(font, 'web/variable/pretendardvariable-dynamic-subset.css'), 'utf8');
  const slices = [...css.matchAll(/subset\.(\d+)\.woff2[^]*?unicode-range: ([^;]+);/g)].map(([, number, range]) => ({
    number: Number(number),
    file: path.join(font, `web/variable/woff2-dynamic-subset/PretendardVariable.subset.${number}.woff2`),
    codes: range.split(', ').flatMap(part => {
      const [from, to] = part.slice(2).split('-').map(hex => parseInt(hex, 16));
      return span(from, to ?? from);
    }),
  }));
  return slices.sort((a, b) => b.number - a.number);
}

async function syllablesOfOurTexts(src) {
  const found = new Set();
  for (const file of await find(src, /\.(razor|cs)$/))
    for (const letter of await readFile(file, 'utf8'))
      if (isSyllable(letter.codePointAt(0))) found.add(letter.codePointAt(0));
  return found;
}

async function cut({ source, codes, asItIs }, cache) {
  if (asItIs) return readFile(source);
  const text = String.fromCodePoint(...codes);
  const key = createHash('sha256').update(JSON.stringify([path.basename(source), text, weights, keepFeatures])).digest('hex');
  const kept = path.join(cache, `${key}.woff2`);
  try {
    return await readFile(kept);
  } catch {
    const bytes = await subsetFont(await readFile(source), text,
      { targetFormat: 'woff2', variationAxes: weights, keepFeatures, noHinting: true });
    await mkdir(cache, { recursive: true });
    await writeFile(kept, bytes);
    return bytes;
  }
}

function ranges(codes) {
  const sorted = [...codes].sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i < sorted.length; i++) {
    const from = sorted[i];
    while (sorted[i + 1] === sorted[i] + 1) i++;
    parts.push(from === sorted[i] ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${sorted[i].toString(16)}`);
  }
  return parts.join(',');
}
