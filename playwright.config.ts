import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from './tests/support/chromium.ts';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results/e2e',
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	forbidOnly: true,
	workers: 2,
	// A shared machine can stand still for seconds; what never comes is still found.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1440, height: 900 },
		// The server runs in another zone (tests/e2e/support/server.ts), so a page that trusts the machine's shows itself.
		timezoneId: 'Europe/Budapest',
		locale: 'en-GB',
		// A worker would keep pages of an earlier test; who means it asks for it.
		serviceWorkers: 'block',
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure',
		launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_FLAGS }
	}
});
