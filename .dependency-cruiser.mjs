/**
 * The stairs of ARCHITECTURE.md, checked: kit <- domain <- engines, contract, sources, store <- app <- edges <- web.
 * Type-only imports count too (tsPreCompilationDeps).
 */
const engines = ['lists', 'screening', 'rules', 'ownership', 'cases', 'audit'];
const edges = ['http', 'cli', 'mcp', 'jobs', 'cluster'];
const rooms = (names) => `^src/(${names.join('|')})/`;
const notTest = '\\.test\\.ts$|/testing/';

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kit-imports-nothing',
      severity: 'error',
      from: { path: '^src/kit/', pathNot: notTest },
      to: { path: '^src/(?!kit/)' },
    },
    {
      name: 'domain-imports-kit',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: notTest },
      to: { path: '^src/(?!kit/|domain/)' },
    },
    ...engines.map((engine) => ({
      name: `engine-${engine}-is-alone`,
      severity: 'error',
      from: { path: `^src/${engine}/`, pathNot: notTest },
      to: { path: `^src/(?!kit/|domain/|${engine}/)` },
    })),
    {
      name: 'engines-are-pure',
      comment: 'Engines never read clock, database, network, files or randomness.',
      severity: 'error',
      from: { path: rooms(engines), pathNot: notTest },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|worker_threads)$' },
    },
    {
      name: 'middle-rooms-look-down',
      severity: 'error',
      from: { path: '^src/(contract|sources|store)/', pathNot: notTest },
      to: { path: rooms(['app', ...edges]) },
    },
    {
      name: 'app-does-not-look-up',
      severity: 'error',
      from: { path: '^src/app/', pathNot: notTest },
      to: { path: rooms(edges) },
    },
    {
      name: 'edges-never-touch-store-or-engines',
      severity: 'error',
      from: { path: rooms(edges), pathNot: notTest },
      to: { path: rooms(['store', 'sources', ...engines]) },
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
      from: { path: '^src/', pathNot: notTest },
      to: { path: '^(web|bench|eval|test|scripts)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
