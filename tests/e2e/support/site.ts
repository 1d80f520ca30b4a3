import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of our own on loopback: what it serves can be changed while it runs. */
export async function openSite(pages: Record<string, string>) {
	const server = createServer((request, response) => {
		const page = pages[request.url ?? ''];
		response.writeHead(page === undefined ? 404 : 200, {
			'content-type': 'text/html; charset=utf-8'
		});
		response.end(page);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	// A server that listens on a port has an address with one.
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${String(port)}`,
		pages,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}
