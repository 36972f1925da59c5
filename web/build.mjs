// Writes what the web applications load: one readable script for each, from the modules here.
//   node build.mjs           writes them
//   node build.mjs --check   ends with 1 where a committed one is not what the modules give
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const APPS = new URL('../src/main/resources/META-INF/resources/webjars/camunda/app/', import.meta.url);

/** From which module to which script; the last is loaded by Admin and the welcome page, too. */
const BUNDLES = {
  'tasklist/index.js': 'tasklist/scripts/tasklist.js',
  'cockpit/index.js': 'cockpit/scripts/cockpit.js',
  'shared/chinese.js': 'tasklist/scripts/chinese.js'
};

async function bundled(entry) {
  const { outputFiles } = await build({
    absWorkingDir: HERE,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    banner: { js: `/* Made of web/${entry} and what it imports by "npm --prefix web run build": change it there, not here. */` }
  });
  return outputFiles[0].text;
}

const check = process.argv.includes('--check');
for (const [entry, script] of Object.entries(BUNDLES)) {
  const file = new URL(script, APPS);
  const made = await bundled(entry);
  if (!check) {
    await writeFile(file, made);
  } else if (made !== await readFile(file, 'utf8').catch(() => '')) {
    console.error(`${script} 与 web/ 中的源文件不一致：请运行 npm --prefix web run build，并提交。`);
    process.exitCode = 1;
  }
}
