import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../tests/support/serve.ts';

/** A running server on a copy of a database, and somebody signed in as its owner. */
export async function runningOn(database: string) {
	const folder = await mkdtemp(join(tmpdir(), 'presage-bench-'));
	await copyFile(database, join(folder, 'presage.db'));
	const server = await startServer(folder);
	const visit = await fetch(server.link, { redirect: 'manual' });
	const cookie = (visit.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
	const read = async (response: Response) => {
		const text = await response.text();
		if (!response.ok) throw new Error(text);
		return text;
	};
	const dataOf = async (response: Response): Promise<unknown> =>
		(JSON.parse(await read(response)) as { result: { data: unknown } }).result.data;
	return {
		url: server.url,
		cookie,
		/** What a procedure that reads gives back. */
		ask: async (procedure: string, input: unknown): Promise<unknown> =>
			dataOf(
				await fetch(
					`${server.url}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
					{ headers: { cookie } }
				)
			),
		/** What a procedure that writes gives back. */
		tell: async (procedure: string, input: unknown): Promise<unknown> =>
			dataOf(
				await fetch(`${server.url}/api/trpc/${procedure}`, {
					method: 'POST',
					headers: { cookie, 'content-type': 'application/json' },
					body: JSON.stringify(input)
				})
			),
		/** A page, to its last byte. */
		page: async (path: string): Promise<string> =>
			read(await fetch(`${server.url}${path}`, { headers: { cookie } })),
		stop: async (): Promise<void> => {
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
