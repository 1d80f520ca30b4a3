import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const CLOCK = 'The domain has no clock, chance or I/O: take `now` and `random` as arguments.';
const INTL = 'Only src/lib/ui/format.ts formats: use what it exports.';
const LOCAL =
	'This reads the zone or language of the machine: use #lib/domain/time.ts or #lib/ui/format.ts.';

const LIB = { group: ['$lib', '$lib/*'], message: 'Write #lib/…' };
const UP = { group: ['../*'], message: 'Across folders write #lib/…' };
const SERVER = {
	regex: '^#lib/server/',
	message: 'The browser knows the server by its API only.'
};

/** A switched-off check says why on the same line: `-- reason`. */
const reasons = {
	meta: { type: /** @type {const} */ ('problem'), schema: [] },
	/** @param {import('eslint').Rule.RuleContext} context */
	create: (context) => ({
		Program() {
			for (const comment of context.sourceCode.getAllComments())
				if (/eslint-disable/.test(comment.value) && !/ -- \S/.test(comment.value))
					context.report({
						loc: comment.loc ?? { line: 1, column: 0 },
						message: 'Say why the check is off, after ` -- `.'
					});
		}
	})
};

const noDefaultExport = {
	selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
	message: 'Name what you export.'
};
const everywhere = [
	{
		selector:
			':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^(\\.|#lib)(?!.*\\$types$).*\\u002F[^.\\u002F]+$/]',
		message: 'Write the ending of the imported file.'
	},
	{
		selector: 'VariableDeclarator[init.callee.name="$props"] > ObjectPattern[properties.length>8]',
		message: 'At most 8 props: split the component, or pass one object.'
	}
];
const inSource = [
	...everywhere,
	noDefaultExport,
	{
		selector:
			'MemberExpression[property.name=/^(get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes)|toLocale(String|DateString|TimeString))$/]',
		message: LOCAL
	}
];
const inDomain = [
	...inSource,
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
	{ selector: 'CallExpression[callee.name="Date"]', message: CLOCK }
];

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'build/',
		'data/',
		'drizzle/',
		'test-results/',
		'tests/fixtures/'
	]),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		plugins: { presage: { rules: { reasons } } },
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }], // '== null' says: null or not given
			'no-undef': 'off', // TypeScript knows better
			'max-lines': ['error', 250],
			'max-lines-per-function': ['error', 60],
			'no-restricted-syntax': ['error', ...everywhere],
			'presage/reasons': 'error',
			'@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 8 }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
			'@typescript-eslint/prefer-nullish-coalescing': [
				'error',
				{ ignorePrimitives: { string: true, boolean: true } }
			],
			'@typescript-eslint/strict-boolean-expressions': [
				'error',
				{ allowNumber: false, allowNullableBoolean: true, allowNullableString: true }
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowNever: true }
			],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }]
		}
	},
	{
		// Types are svelte-check's: typed rules start TypeScript anew for every component (3 s each) and see the props of others
		// as `any`.
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		extends: [ts.configs.disableTypeChecked],
		rules: {
			'prefer-const': 'off', // $props() and $bindable() need `let`
			'svelte/prefer-const': 'error',
			'svelte/no-navigation-without-resolve': 'off' // the app has no base path; plain hrefs read better
		}
	},
	{
		files: ['src/**'],
		rules: {
			'no-console': 'error',
			'no-restricted-syntax': ['error', ...inSource],
			'no-restricted-globals': ['error', { name: 'Intl', message: INTL }],
			'no-restricted-imports': ['error', { patterns: [LIB] }]
		}
	},
	{ files: ['src/lib/**'], rules: { 'no-restricted-imports': ['error', { patterns: [LIB, UP] }] } },
	{
		// dependency-cruiser does not see a component's `import type`
		files: ['src/lib/ui/**'],
		rules: { 'no-restricted-imports': ['error', { patterns: [LIB, UP, SERVER] }] }
	},
	{
		files: ['src/routes/**/*.svelte'],
		rules: { 'no-restricted-imports': ['error', { patterns: [LIB, SERVER] }] }
	},
	{
		files: ['src/lib/server/store/*.ts'],
		rules: { 'max-lines-per-function': ['error', 230] } // a store's factory holds its statements and its functions
	},
	{ files: ['src/lib/ui/format.ts'], rules: { 'no-restricted-globals': 'off' } },
	{
		files: ['src/cli.ts', 'src/lib/server/cli/**', 'src/lib/server/log.ts'],
		rules: { 'no-console': 'off' } // what they write is what they are for
	},
	{
		files: ['src/lib/domain/**'],
		rules: {
			'no-restricted-syntax': ['error', ...inDomain],
			'no-restricted-globals': [
				'error',
				{ name: 'Intl', message: INTL },
				...[
					'process',
					'fetch',
					'crypto',
					'performance',
					'setTimeout',
					'setInterval',
					'setImmediate'
				]
					.concat(
						'queueMicrotask',
						'localStorage',
						'sessionStorage',
						'window',
						'document',
						'navigator'
					)
					.concat('globalThis', 'console')
					.map((name) => ({ name, message: CLOCK }))
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: CLOCK },
				{ object: 'Math', property: 'random', message: CLOCK }
			]
		}
	},
	{
		files: ['tests/**/*.ts', 'bench/**/*.ts'],
		rules: {
			'max-lines-per-function': 'off', // `describe` holds a file
			'@typescript-eslint/no-floating-promises': 'error', // an expectation is thenable and need not be awaited
			'@typescript-eslint/no-unnecessary-condition': 'off', // a test doubts what the types promise
			'@typescript-eslint/restrict-template-expressions': 'off' // test names show whatever came in
		}
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off', // JSDoc types give out at JSON and at the build's modules
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'@typescript-eslint/restrict-plus-operands': 'off',
			'@typescript-eslint/strict-boolean-expressions': 'off'
		}
	}
);
