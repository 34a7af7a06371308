'use strict';

/** Who may import whom, by folder. A folder may always import itself. `types` are folders of which only types may be imported. */
const TABLE = {
  domain: { may: [] },
  planning: { may: ['domain', 'texts'] },
  texts: { may: [], types: ['domain'] },
  workflows: { may: ['domain'], types: ['activities'] },
  activities: { may: ['domain', 'planning', 'texts', 'db', 'mail', 'documents', 'platform', 'workflows/(ids|messages)[.]ts$'] },
  platform: { may: [] },
  db: { may: ['domain', 'platform'] },
  documents: { may: ['domain', 'texts'] },
  mail: { may: ['domain', 'texts', 'platform'] },
  api: { may: ['domain', 'planning', 'texts', 'db', 'documents', 'platform', 'workflows/(ids|messages)[.]ts$'] },
  web: { may: ['domain', 'texts'], types: ['api/schemas'] },
};
/** Composition roots: everything but the browser client. */
const ROOTS = ['worker', 'cli', 'local'];
const FOLDERS = [...Object.keys(TABLE), ...ROOTS, 'bench', 'test', 'docs'];

const within = (folder) => (folder.endsWith('$') ? `^${folder}` : `^${folder}/`);
const ours = `^(${FOLDERS.join('|')})/`;

const folderRules = Object.entries(TABLE).flatMap(([folder, { may, types = [] }]) => {
  const open = [folder, ...may].map(within);
  const rules = [
    {
      name: `${folder}-imports`,
      comment: `${folder}/ may import ${[...may, ...types.map((name) => `types of ${name}`)].join(', ') || 'only itself'}`,
      severity: 'error',
      from: { path: within(folder) },
      to: { path: ours, pathNot: [...open, ...types.map(within)] },
    },
  ];
  if (types.length > 0) {
    rules.push({
      name: `${folder}-imports-types-only`,
      comment: `of ${types.join(', ')}, ${folder}/ may import types only`,
      severity: 'error',
      from: { path: within(folder) },
      to: { path: types.map(within), dependencyTypesNot: ['type-only'] },
    });
  }
  return rules;
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'roots-do-not-import-web',
      comment: 'the browser client is built on its own',
      severity: 'error',
      from: { path: `^(${ROOTS.join('|')})/` },
      to: { path: '^web/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'no package and no part of Node: the rules are plain TypeScript',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ours },
    },
    {
      name: 'workflows-are-pure',
      comment: 'of packages only @temporalio/workflow; everything else would be evaluated in every workflow',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '^workflows/failure-converter[.]cjs$' },
      to: { pathNot: [ours, '(^|/)@temporalio/workflow($|/)'] },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'what only development installs is not there in production',
      severity: 'error',
      from: { pathNot: ['^(test|bench|web)/', '^[^/]+$'] }, // web/ is built into plain files, packages and all
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-are-declared',
      comment: 'a package that only comes along with another one can go without notice',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-can-be-resolved',
      comment: 'a misspelt or missing file',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circles',
      comment: 'two files that need each other at run time are one file, or three',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)([.]local|[.]cache|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
