import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** A small tree of files inside the project (so that packages are found), held to the project's own rules. */
export class PlantedTree {
  readonly #folder: string;

  constructor(files: Readonly<Record<string, string>>) {
    mkdirSync(join(PROJECT, '.local'), { recursive: true });
    this.#folder = mkdtempSync(join(PROJECT, '.local', 'house-'));
    for (const name of ['tsconfig.json', 'package.json']) copyFileSync(join(PROJECT, name), join(this.#folder, name));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.#folder, name)), { recursive: true });
      writeFileSync(join(this.#folder, name), text);
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** `file rule` for everything ESLint finds. */
  async lint(): Promise<string[]> {
    const eslint = new ESLint({
      cwd: this.#folder,
      overrideConfigFile: join(PROJECT, 'eslint.config.js'),
      overrideConfig: { languageOptions: { parserOptions: { tsconfigRootDir: this.#folder } } },
      ignorePatterns: ['!.local'],
    });
    const results = await eslint.lintFiles(['**/*.ts']);
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => `${filePath.slice(this.#folder.length + 1)} ${ruleId ?? message}`),
    );
  }

  /** `from -> to rule` for every import that the table forbids. */
  async cruise(): Promise<string[]> {
    const program = join(PROJECT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const config = join(PROJECT, '.dependency-cruiser.cjs');
    const run = promisify(execFile)(process.execPath, [program, '--config', config, '--output-type', 'json', '.'], {
      cwd: this.#folder,
      maxBuffer: 64 * 1024 * 1024,
    });
    const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
    const report = JSON.parse(stdout) as { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };
    return report.summary.violations.map(({ from, to, rule }) => `${from} -> ${packageName(to)} ${rule.name}`);
  }
}

/** Where in a package its entry lies is no business of ours. */
function packageName(path: string): string {
  return path.replace(/^.*node_modules\/((@[^/]+\/)?[^/]+).*$/, '$1');
}
