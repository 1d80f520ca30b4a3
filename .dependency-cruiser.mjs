// "Who may import whom" of ARCHITECTURE.md. A group is a folder's path as a regular expression.
const DOMAIN = 'src/lib/domain/';
const CONTRACT = 'src/lib/contract/';
const CLIENT = 'src/lib/client/';
const UI = 'src/lib/ui/';
const SERVER = 'src/lib/server/';
/** Route files that never reach a browser. */
const SERVER_ROUTES = '(\\.|\\+)server\\.ts$';
const GENERATED = '(^|/)\\$types$|^\\.svelte-kit/';

/** @param {string} name @param {string} path @param {Record<string, unknown>} to @param {string} [pathNot] */
const forbid = (name, path, to, pathNot) => ({
	name,
	severity: 'error',
	from: pathNot === undefined ? { path } : { path, pathNot },
	to
});
/** A rule for our own files: packages are not its matter. @param {string} name @param {string} path @param {string[]} may @param {string} [pathNot] */
const only = (name, path, may, pathNot) =>
	forbid(name, path, { path: '^src/', pathNot: `^(${may.join('|')})` }, pathNot);
/** @param {string[]} names */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

export default {
	forbidden: [
		forbid('no-circular', '', {
			circular: true,
			viaOnly: { dependencyTypesNot: ['type-only'] }
		}),
		forbid('spoken-names', '^src/', {
			path: '^src/.*/(utils?|helpers?|misc|common|manager|index)\\.(ts|svelte)$'
		}),

		// domain → itself, d3-array; calendars only in time.ts, CSV only in csv.ts
		forbid(
			'domain-is-pure',
			`^${DOMAIN}`,
			{ pathNot: `^${DOMAIN}|${packages('d3-array', '@types/d3-array')}` },
			`^${DOMAIN}(time|exchange/csv)\\.ts$`
		),
		forbid('only-time-knows-calendars', `^${DOMAIN}time\\.ts$`, {
			pathNot: `^${DOMAIN}|${packages('d3-array', '@internationalized/date')}`
		}),
		forbid('only-csv-knows-csv', `^${DOMAIN}exchange/csv\\.ts$`, {
			pathNot: `^${DOMAIN}|${packages('d3-dsv', '@types/d3-dsv')}`
		}),
		// contract → domain, zod
		forbid('contract-knows-domain-and-zod', `^${CONTRACT}`, {
			pathNot: `^${DOMAIN}|^${CONTRACT}|${packages('zod')}`
		}),

		// server/store → domain, Drizzle, better-sqlite3; and SQL is nowhere else
		only('store-knows-domain', `^${SERVER}store/`, [DOMAIN, `${SERVER}store/`]),
		forbid('store-uses-drizzle', `^${SERVER}store/`, {
			dependencyTypes: NPM,
			pathNot: packages('drizzle-orm', 'better-sqlite3', '@types/better-sqlite3')
		}),
		forbid(
			'only-store-speaks-sql',
			'^src/',
			{ path: packages('drizzle-orm', 'better-sqlite3', '@types/better-sqlite3') },
			`^${SERVER}store/`
		),
		// server/record → domain, store
		only('record-knows-store', `^${SERVER}record/`, [
			DOMAIN,
			`${SERVER}store/`,
			`${SERVER}record/`
		]),
		// other server folders → domain, contract, store, each other except api; the command line stands over the api
		only('server-folders', `^${SERVER}(?!api/|cli/|store/|record/)[^/]+/`, [
			DOMAIN,
			CONTRACT,
			`${SERVER}(?!api/|cli/)[^/]+/`,
			`${SERVER}(env|log)\\.ts`
		]),
		// server/api → all of server, contract, domain; so does what composes the server
		only('server-stays-on-the-server', `^${SERVER}((api|cli)/|[^/]+\\.ts$)`, [
			DOMAIN,
			CONTRACT,
			SERVER
		]),
		forbid('api-is-below-the-command-line', `^${SERVER}api/`, { path: `^${SERVER}cli/` }),
		only('command-line', '^src/cli\\.ts$', [`${SERVER}(cli|env)`]),

		// client → domain, contract, the router's type
		forbid('client-knows-the-contract', `^${CLIENT}`, {
			path: '^src/',
			pathNot: `^(${DOMAIN}|${CONTRACT}|${CLIENT}|${SERVER}api/root\\.ts$)`
		}),
		forbid('client-takes-only-the-routers-type', `^${CLIENT}`, {
			path: `^${SERVER}`,
			dependencyTypesNot: ['type-only']
		}),
		// ui/plot → domain; ui → plot, client, contract, domain
		only('plot-is-generic', `^${UI}plot/`, [DOMAIN, `${UI}plot/`]),
		only('ui-never-reaches-the-server', `^${UI}`, [DOMAIN, CONTRACT, CLIENT, UI]),
		// routes: what the browser runs, and *.server.ts; +server.ts may also mount the router
		only(
			'pages-use-the-client',
			'^src/routes/',
			[DOMAIN, CONTRACT, CLIENT, UI, 'src/routes/', 'src/app\\.css'],
			SERVER_ROUTES
		),
		only('loads-use-the-api', '^src/routes/.*\\.server\\.ts$', [
			DOMAIN,
			CONTRACT,
			`${SERVER}[^/]+\\.ts`,
			'src/routes/'
		]),
		only('endpoints-mount-the-router', '^src/routes/.*\\+server\\.ts$', [
			DOMAIN,
			CONTRACT,
			`${SERVER}[^/]+\\.ts`,
			`${SERVER}api/`,
			'src/routes/'
		]),
		forbid('lib-never-imports-routes', '^src/lib/', { path: '^src/routes/' }),
		forbid(
			'no-node-in-the-browser',
			'^src/(lib/(ui|client)|routes)/',
			{ dependencyTypes: ['core'] },
			SERVER_ROUTES
		),

		forbid('src-never-imports-tests', '^(src/|start\\.js$|scripts/)', {
			path: '^(tests|bench)/'
		}),
		forbid('src-ships-with-its-packages', '^src/(lib/server|cli|hooks)', {
			dependencyTypes: ['npm-dev'],
			dependencyTypesNot: ['type-only'],
			pathNot: packages('@sveltejs/kit')
		}),
		forbid('not-to-unresolvable', '^(src|tests|bench|scripts)/', {
			couldNotResolve: true,
			pathNot: `^\\$(app|env)/|^\\$service-worker$|^vitest/browser|${GENERATED}`
		})
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^build/' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'types', 'svelte', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.json']
		}
	}
};
