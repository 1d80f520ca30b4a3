import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, chromiumPath } from './tests/support/chromium.ts';

// An odd zone finds code that reads the machine's clock face; Apia is a day away from most desks.
const TZ = 'Pacific/Apia';

/** Tells the dev server's app its port, and wakes it, so that the link is printed at once. */
const wake: Plugin = {
	name: 'presage-wake',
	apply: 'serve',
	configureServer({ httpServer }) {
		if (process.env['VITEST']) return;
		httpServer?.once('listening', () => {
			const address = httpServer.address();
			if (address === null || typeof address === 'string') return;
			process.env['PORT'] = String(address.port);
			void fetch(`http://127.0.0.1:${String(address.port)}/`, { redirect: 'manual' });
		});
	}
};

export default defineConfig({
	plugins: [sveltekit(), wake],
	build: { rolldownOptions: { checks: { bundlerTimings: false } } },
	test: {
		restoreMocks: true,
		// A shared machine can stand still for seconds; a test that hangs is still found.
		testTimeout: 60_000,
		hookTimeout: 120_000,
		benchmark: { include: ['bench/**/*.bench.ts'] },
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/e2e/**', 'tests/component/**'],
					environment: 'node',
					env: { TZ }
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/component/**/*.test.ts'],
					benchmark: { include: [] },
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 1440, height: 900 },
						instances: [{ browser: 'chromium' }],
						provider: playwright({
							// Vite reads this file for every build; only a test run needs the browser.
							launchOptions: process.env['VITEST']
								? { executablePath: chromiumPath(), args: CHROMIUM_FLAGS }
								: {},
							contextOptions: { timezoneId: TZ, locale: 'en-GB' }
						})
					}
				}
			}
		]
	}
});
