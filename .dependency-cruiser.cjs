const { resolve } = require('node:path')

const web = (folder) => resolve(__dirname, 'web/src', folder)

/** Who may import whom, as docs/ARCHITECTURE.md draws it. `scripts/check/architecture.mjs` runs it with a floor of modules. */
const feature = '^web/src/features/([^/]+)/'
/** A feature's index, or that of a sub-noun which can be used without the rest. */
const publicFaces = ['^web/src/features/[^/]+/index\\.ts$', '^web/src/features/[^/]+/[^/]+/index\\.ts$']

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-nothing',
      comment: 'domain is pure: no I/O, no React, no Firebase; valibot only.',
      severity: 'error',
      from: { path: '^domain/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^domain/src', 'node_modules/valibot'] },
    },
    {
      name: 'ui-and-lib-know-no-domain-noun',
      severity: 'error',
      from: { path: '^web/src/(ui|lib)/' },
      to: { path: ['^domain/', '^web/src/(features|backend|app)/', 'node_modules/(@firebase|firebase)/'] },
    },
    {
      name: 'backend-knows-no-feature',
      severity: 'error',
      from: { path: '^web/src/backend/' },
      to: { path: '^web/src/(features|app|ui)/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^web/src/features/' },
      to: { path: '^web/src/app/' },
    },
    {
      name: 'feature-public-face',
      comment: 'A feature is used through its index.ts.',
      severity: 'error',
      from: { path: feature },
      to: { path: feature, pathNot: ['^web/src/features/$1/', ...publicFaces] },
    },
    {
      name: 'app-uses-public-faces',
      severity: 'error',
      from: { path: '^web/src/(app/|main)' },
      to: { path: feature, pathNot: publicFaces },
    },
    {
      name: 'firebase-only-in-backend',
      severity: 'error',
      from: { path: '^web/src', pathNot: '^web/src/backend/' },
      to: { path: 'node_modules/(@firebase|firebase)/' },
    },
    {
      name: 'no-admin-in-browser',
      severity: 'error',
      from: { path: '^(web|domain)/' },
      to: { path: 'node_modules/(firebase-admin|firebase-functions|@google-cloud)/' },
    },
    {
      name: 'functions-know-no-browser-code',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^web/' },
    },
    {
      name: 'rules-runtime-stands-alone',
      comment: 'It can be published by itself: Node and re2js are all that it needs.',
      severity: 'error',
      from: { path: '^rules-runtime/src/', pathNot: '(\\.test|/arbitraries)\\.ts$' },
      to: { pathNot: ['^rules-runtime/src/', 'node_modules/re2js/'], dependencyTypesNot: ['core'] },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-local|lib-bundle)/|^functions/lib/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'web/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // As web/tsconfig.json has them: a path that starts with # is otherwise looked up in package.json.
      alias: {
        '#app': web('app'),
        '#features': web('features'),
        '#backend': web('backend'),
        '#ui': web('ui'),
        '#lib': web('lib'),
      },
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
