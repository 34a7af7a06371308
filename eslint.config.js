import tseslint from 'typescript-eslint';

const env = { object: 'process', property: 'env', message: 'Only platform/env.ts reads the environment.' };

const say = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

/** Rules and workflows must decide the same on every machine, in every replay, two years from now. */
const pure = {
  globals: [
    'Intl',
    'Temporal',
    'process',
    'Buffer',
    'performance',
    'crypto',
    'fetch',
    'structuredClone',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
  ],
  syntax: [
    ...say(
      'Depends on the machine: its language data or time zone.',
      'MemberExpression[property.name=/^toLocale/]',
      'MemberExpression[property.name="localeCompare"]',
      'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
      'MemberExpression[property.name=/^to(Date|Time)String$/]',
    ),
    ...say(
      'Local time: pass epoch milliseconds, or a text that ends in Z.',
      'NewExpression[callee.name="Date"][arguments.length>1]',
      'NewExpression[callee.name="Date"] > Literal.arguments[value=/[^Z]$/]',
      'NewExpression[callee.name="Date"] > TemplateLiteral.arguments:not(:has(TemplateElement[tail=true][value.raw=/Z$/]))',
      'CallExpression[callee.object.name="Date"][callee.property.name="parse"]:not(:has(TemplateElement[tail=true][value.raw=/Z$/]))',
    ),
    ...say(
      'State of a module is shared or lost as the sandbox likes.',
      'Program > VariableDeclaration[kind!="const"]',
      'Program > ExportNamedDeclaration > VariableDeclaration[kind!="const"]',
    ),
  ],
  properties: [{ object: 'Math', property: 'random', message: 'Nothing here is left to chance.' }],
  imports: [
    { group: ['node:*', 'zod', 'zod/*', 'luxon', 'pg', 'kysely', 'fs', 'path', 'crypto'], message: 'domain/ and workflows/ are pure.' },
  ],
};

const restrict = ({ properties = [], syntax = [], globals = [], imports = [] }) => ({
  'no-restricted-properties': ['error', env, ...properties],
  'no-restricted-syntax': ['error', ...say('Named exports only.', 'ExportDefaultDeclaration'), ...syntax],
  'no-restricted-globals': ['error', ...globals.map((name) => ({ name, message: 'domain/ and workflows/ are pure.' }))],
  'no-restricted-imports': ['error', { patterns: imports }],
});

export default tseslint.config(
  { ignores: ['node_modules/**', '.local/**', '.cache/**', '**/dist/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A port's method is asynchronous because another implementation of it is.
      '@typescript-eslint/require-await': 'off',
      // Ports are made by factories, whose methods need no `this` and are taken apart freely.
      '@typescript-eslint/unbound-method': 'off',
      // With noUncheckedIndexedAccess the `!` says "this index was just checked"; the alternative is a branch no test can reach.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // There are no enums, and looking for them takes a tenth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // The SDK's update and query types take `void` for "no argument".
      '@typescript-eslint/no-invalid-void-type': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      ...restrict({}),
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: restrict(pure),
  },
  {
    files: ['domain/**/*.ts'],
    rules: restrict({
      ...pure,
      globals: [...pure.globals, 'console'],
      syntax: [
        ...pure.syntax,
        ...say('The rules have no clock: instants come in as arguments.', 'NewExpression[callee.name="Date"][arguments.length=0]'),
      ],
      properties: [
        ...pure.properties,
        { object: 'Date', property: 'now', message: 'The rules have no clock: instants come in as arguments.' },
      ],
    }),
  },
  {
    files: ['api/sign-in/issuer.ts'],
    rules: {
      // Marked as deprecated only to stand out: local mode's sign-in service speaks plain http on one's own machine.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
    },
  },
  { files: ['platform/env.ts'], rules: { 'no-restricted-properties': 'off' } },
  // Vitest and Vite ask these files for a default export.
  {
    files: ['vitest.config.ts', 'vitest.nightly.config.ts', 'vite.config.ts', 'test/support/global-*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.any and its like are `any`
    },
  },
);
