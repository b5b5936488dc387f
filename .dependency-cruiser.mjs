/**
 * The stairs of ARCHITECTURE.md, checked: kit <- domain <- engines, contract, sources, store <- app <- edges <- web.
 * Type-only imports count too (tsPreCompilationDeps).
 */
const engines = ['lists', 'screening', 'rules', 'ownership', 'signs', 'cases', 'audit'];
const edges = ['http', 'cli', 'mcp', 'jobs', 'cluster'];
const roomsWithDoor = [...engines.filter((engine) => engine !== 'cases'), 'sources', 'store', 'contract'];
const rooms = (names) => `^src/(${names.join('|')})/`;

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A file that needs itself to be understood cannot be read, tested or moved alone. Type imports count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-cycles',
      comment:
        'Folders that need one another are one folder told in two places: nobody can say which is the lower. Cycles of any length count, type imports included.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'through-the-door',
      comment:
        'What a room promises stands in its index.ts; what lies behind it may be moved and renamed without a change elsewhere. A part that loads slowly has a door of its own in its folder.',
      severity: 'error',
      from: { path: '^(?:src|web)/([^/]+)' },
      to: {
        path: rooms(roomsWithDoor),
        pathNot: [
          '^src/$1/',
          '^src/[A-Za-z]+/index[.]ts$',
          '^src/[A-Za-z]+/[A-Za-z]+/index[.]ts$',
          // A use case loads the schemas of its own operation and no others: each operation is a door.
          '^src/contract/operations/[a-z]+/[A-Za-z]+[.]ts$',
        ],
      },
    },
    {
      name: 'kit-imports-nothing',
      severity: 'error',
      from: { path: '^src/kit/' },
      to: { path: '^src/(?!kit/)' },
    },
    {
      name: 'domain-imports-kit',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/(?!kit/|domain/)' },
    },
    ...engines.map((engine) => ({
      name: `engine-${engine}-is-alone`,
      severity: 'error',
      from: { path: `^src/${engine}/` },
      to: { path: `^src/(?!kit/|domain/|${engine}/)` },
    })),
    {
      name: 'engines-are-pure',
      comment: 'Engines never read clock, database, network, files or randomness.',
      severity: 'error',
      from: { path: rooms(engines) },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|worker_threads)$' },
    },
    {
      name: 'middle-rooms-look-down',
      severity: 'error',
      from: { path: '^src/(contract|sources|store)/' },
      to: { path: rooms(['app', ...edges]) },
    },
    {
      name: 'app-does-not-look-up',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: rooms(edges) },
    },
    {
      name: 'edges-never-touch-store-or-engines',
      severity: 'error',
      from: { path: rooms(edges) },
      to: { path: rooms(['store', 'sources', ...engines]) },
    },
    {
      name: 'packages-are-imported-statically',
      comment:
        'The bundle gives a CommonJS package that is imported dynamically as its default export alone, so that its functions are not there. A file of our own is loaded when needed, and it imports the package (src/kit/parseYaml.ts).',
      severity: 'error',
      from: { path: '^src/' },
      to: { dynamic: true, dependencyTypes: ['npm'] },
    },
    {
      name: 'web-knows-the-contract-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/(?!contract/|domain/|kit/)' },
    },
    {
      name: 'src-does-not-import-outside',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(web|bench|eval|test|scripts)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Tests may reach anywhere: they join rooms that the product keeps apart.
    exclude: { path: ['[.]test[.]tsx?$', '/testing/', '/fixtures/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
