import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { environment } from '../../platform/env.ts';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = join(HERE, '../../.local/verapdf');

/** A run of seconds: the second compiler and the parallel collector would take more than they give. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export interface PdfVerdict {
  file: string;
  flavour: string;
  /** The rules it breaks, as veraPDF says them; `[]` when it conforms. */
  broken: string;
}

/** What veraPDF, the reference checker of the PDF Association, says of each file. Its jars are fetched once, with Maven. */
export async function checkPdfs(files: string[], flavours: string[]): Promise<PdfVerdict[]> {
  await prepare();
  const { stdout } = await run('java', [...SHORT_RUN, '-cp', `${join(CACHE, 'lib')}/*:${CACHE}`, 'Check', flavours.join(','), ...files]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [file = '', flavour = '', broken = ''] = line.split('\t');
      return { file, flavour, broken };
    });
}

async function prepare(): Promise<void> {
  if (existsSync(join(CACHE, 'Check.class'))) return;
  mkdirSync(CACHE, { recursive: true });
  const needs = (program: string) => (error: unknown) => {
    throw new Error(`the PDF check needs Java 17 with Maven, and ${program} did not run`, { cause: error });
  };
  const copy = ['-q', '-B', '-f', join(HERE, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${join(CACHE, 'lib')}`];
  await run('mvn', copy, { env: { ...environment, MAVEN_OPTS: SHORT_RUN.join(' ') } }).catch(needs('mvn'));
  await run('javac', ['-cp', `${join(CACHE, 'lib')}/*`, '-d', CACHE, join(HERE, 'Check.java')]).catch(needs('javac'));
}
