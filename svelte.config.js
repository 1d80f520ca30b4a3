import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// What stands outside src and tests is checked as well.
const ALSO = [
	'../*.js',
	'../*.ts',
	'../.dependency-cruiser.mjs',
	'../scripts/**/*.js',
	'../bench/**/*.ts'
];

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter(),
		// hooks.server.ts checks the origin of every write, form or not. Kit would also refuse forms without one, and the request by
		// which a mail program stops mails has none.
		csrf: { trustedOrigins: ['*'] },
		// The page that stands in for another stands at its address.
		paths: { relative: false },
		// In a folder of its own, where its types are a worker's.
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- what is meant to replace it is for several apps in one repository
		files: { serviceWorker: 'src/service-worker/service-worker' },
		// A script in foreign text that got past the sanitiser would still not run. Style attributes draw the charts.
		csp: {
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		typescript: { config: ({ include, ...rest }) => ({ ...rest, include: [...include, ...ALSO] }) }
	}
};
