import { spawnSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Makes dist/, which production runs without a compiler: `npm run build`.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

// The compiler leaves behind what is not TypeScript: migrations, styles, fonts, scripts of the browser, texts.
const others = globSync('**/*.{sql,css,js,svg,woff2,ttf,md,txt,json}', { cwd: 'src' });
for (const file of others) cpSync(`src/${file}`, `dist/${file}`);
console.log(`dist/ holds ${globSync('dist/**/*.js').length} scripts and ${others.length} other files.`);
