import { defineConfig } from 'vite';

/** What runs outside the web server: the command line and the worker thread. Packages stay in node_modules. */
export default defineConfig({
	build: {
		ssr: true,
		outDir: 'build/tools',
		target: 'node20',
		sourcemap: true,
		rolldownOptions: {
			input: {
				presage: 'src/cli.ts',
				'extract-worker': 'src/lib/server/work/extract.worker.ts',
				'record-worker': 'src/lib/server/record/record.worker.ts'
			},
			output: { entryFileNames: '[name].js' }
		}
	},
	publicDir: false
});
