import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser's executable, and what its process needs in its environment. */
export interface Chromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The browser that tests use: the installed one that CHROMIUM_PATH names, else the one that npm brought. */
export function findChromium(): Chromium {
  const installed = process.env.CHROMIUM_PATH;
  if (installed) return { path: installed, env: {} };
  const folder = unpacked();
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fontsOf(folder) },
  };
}

/**
 * Our own list of font folders: the package's names places that exist on no fresh machine, and where there is
 * no font at all, text has no width and pages crash. Written where the fonts are, whenever they have moved.
 */
function fontsOf(folder: string): string {
  const file = join(folder, 'fonts', 'here.conf');
  const fonts = join(realpathSync(folder), 'fonts');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(fonts, 'fonts')}</dir>
  <cachedir>${join(fonts, 'cache')}</cachedir>
</fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    // Test files start side by side: each writes a whole file, and the last of them stands.
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  return file;
}

/** Unpacks the browser before test files run side by side, and names it for the heading of a run. */
export async function prepareBrowser(): Promise<string> {
  const { path, env } = findChromium();
  const name = execFileSync(path, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' });
  return name.trim();
}

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

/**
 * The package unpacks into the temporary folder, in place; we give it one of its own and move the
 * result, so that nobody ever starts half a browser.
 */
function unpacked(): string {
  const folder = join(CACHE, `chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'unpacking-'));
  try {
    execFileSync('node', ['--input-type=module', '--eval', UNPACK], { env: unpackEnv(fresh), stdio: 'pipe' });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

const UNPACK =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

// The variable makes the package unpack the libraries that a bare machine lacks.
const unpackEnv = (TMPDIR: string) => ({
  ...process.env,
  TMPDIR,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
});

function packageVersion(): string {
  const file = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
