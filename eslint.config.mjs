import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Biome formats; ESLint finds mistakes that need types. Who may import whom is `.dependency-cruiser.cjs`. */
const onlyQueriesBuildsQueries = {
  selector: 'CallExpression[callee.name=/^(query|collectionGroup)$/]',
  message: 'Query shapes live in web/src/backend/queries.ts, where a test finds the index of each.',
}
const noHtmlFromText = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Text becomes React nodes, never HTML.',
}

export default tseslint.config(
  { ignores: ['**/dist*/**', 'functions/lib/**', '**/node_modules/**', '.cache/**', '**/*.{cjs,mjs,js}'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'domain/tsconfig.json',
          'web/tsconfig.json',
          'functions/tsconfig.json',
          'rules-runtime/tsconfig.json',
          'scripts/tsconfig.json',
          'tests/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `verbatimModuleSyntax` and noUncheckedIndexedAccess make these two the plain way to say it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      // A handler may answer with the call it makes: `onClick={() => close()}`.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', noHtmlFromText],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  { files: ['web/src/**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    ignores: ['web/src/backend/queries.ts'],
    rules: { 'no-restricted-syntax': ['error', noHtmlFromText, onlyQueriesBuildsQueries] },
  },
)
