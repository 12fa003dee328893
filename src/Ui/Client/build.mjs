// Builds everything a browser loads: app.css, app.js, the fonts, and the icon table the components compile in.
// Run by Dangol.Ui.csproj when one of its inputs is newer than what it wrote last.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { find } from './files.mjs';
import { buildFonts } from './fonts.mjs';
import { buildIcons } from './icons.mjs';

const ui = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const src = path.dirname(ui);
const out = path.join(ui, 'wwwroot');

// "texts": only words changed, so at most the fonts that carry them are cut anew.
const onlyTexts = process.argv[2] === 'texts';
if (!onlyTexts) checkTypes();
await mkdir(path.join(out, 'fonts'), { recursive: true });
await mkdir(path.join(ui, 'obj'), { recursive: true });
const faces = await buildFonts(ui, src, path.join(out, 'fonts'));
await writeFile(path.join(ui, 'obj/fonts.css'), faces.ours.join('\n'));
await writeFile(path.join(out, 'fonts.css'), faces.general.join('\n'));
await bundle('app.css', ['Client/css/main.css', 'obj/fonts.css'], /\.razor\.css$/);
if (!onlyTexts) {
  await buildIcons(ui);
  await copyFile(path.join(ui, 'Client/icon.svg'), path.join(out, 'icon.svg'));
  await bundle('app.js', ['Client/src/main.ts'], /[\\/]Modules[\\/].*\.ts$/);
}

function checkTypes() {
  const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', path.join(ui, 'Client'), '--pretty', 'false'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** Pages bring their own rules and scripts: what lies beside them joins the one file every page already has. */
async function bundle(name, first, pattern) {
  const parts = [...first.map(f => path.join(ui, f)), ...await find(src, pattern)];
  await esbuild.build({
    stdin: {
      contents: parts.map(f => `${name.endsWith('css') ? '@import' : 'import'} ${JSON.stringify(f.replaceAll('\\', '/'))};`).join('\n'),
      resolveDir: ui,
      loader: name.endsWith('css') ? 'css' : 'ts',
    },
    outfile: path.join(out, name),
    bundle: true,
    minify: true,
    format: name.endsWith('js') ? 'iife' : undefined,
    target: ['es2022', 'chrome123', 'firefox121', 'safari17.5'],
    external: ['*.woff2'],
    legalComments: 'none',
    logLevel: 'warning',
  });
}
