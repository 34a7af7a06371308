import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archivePorts } from '../../activities/archive-ports.ts';
import { packageDir, parseArchiveSettings, readArchiveSettings } from '../../platform/archive-settings.ts';

const TWO = {
  default: 'old',
  systems: { old: { adapter: 'manual' }, new: { adapter: 'http', url: 'https://archive.example.org/noark', token: 'very-secret' } },
  units: { ie: 'new' },
};

describe('archive settings', () => {
  it('are manual where nothing is set up', () => {
    expect(readArchiveSettings(undefined)).toMatchObject({ default: 'archive', systems: { archive: { adapter: 'manual' } } });
  });

  it('[E101] name several archives, one of them the usual one, and whose units go elsewhere', () => {
    const dir = mkdtempSync(join(tmpdir(), 'toarshjul-settings-'));
    const file = join(dir, 'archive.json');
    writeFileSync(file, JSON.stringify(TWO));
    const settings = readArchiveSettings(file);
    rmSync(dir, { recursive: true });
    expect(settings).toMatchObject({ ...TWO, levels: {}, language: 'nb' });
    expect([...archivePorts(settings, undefined).keys()]).toEqual(['old', 'new']);
  });

  it.each([
    ['no JSON', '{'],
    ['a system that is not there', JSON.stringify({ ...TWO, default: 'other' })],
    ['a unit whose system is not there', JSON.stringify({ ...TWO, units: { ie: 'other' } })],
    ['an unknown adapter', JSON.stringify({ ...TWO, systems: { ...TWO.systems, old: { adapter: 'fax' } } })],
    ['a field nobody knows', JSON.stringify({ ...TWO, color: 'red' })],
    ['an address that is none', JSON.stringify({ ...TWO, systems: { ...TWO.systems, new: { adapter: 'http', url: 'ftp://x' } } })],
  ])('with %s are refused, and no token is shown', (_, text) => {
    expect(() => parseArchiveSettings(text)).toThrow(/the archive settings/);
    expect(() => parseArchiveSettings(text)).not.toThrow(/very-secret/);
  });

  it('that name a file which is not there say so', () => {
    expect(() => readArchiveSettings('/nowhere/archive.json')).toThrow('ARCHIVE_CONFIG names /nowhere/archive.json, which is not there');
  });

  it('put packages into their own folder, else below the data folder', () => {
    expect(packageDir('drop', '/out', '/data')).toBe('/out');
    expect(packageDir('drop', undefined, '/data')).toBe('/data/archive/drop');
    expect(() => packageDir('drop', undefined, undefined)).toThrow('DATA_DIR');
  });
});
