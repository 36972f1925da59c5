import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['node_modules/'] },
  js.configs.recommended,
  {
    rules: {
      'eqeqeq': 'error',
      'no-shadow': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }]
    }
  },
  { files: ['shared/**', 'tasklist/**', 'cockpit/**'], languageOptions: { globals: globals.browser } },
  // what both need is in shared: each of the other's modules expects its own application
  { files: ['shared/**', 'cockpit/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['**/tasklist/**'] }] } },
  { files: ['tasklist/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['**/cockpit/**'] }] } },
  // long lists of words
  { files: ['**/chinese.js'], rules: { 'max-lines': 'off' } },
  { files: ['test/**', '*.mjs', '*.config.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } }
];
