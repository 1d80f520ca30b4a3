import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A site of our own on loopback, for one test. */
export async function serveSite(listener: RequestListener): Promise<string> {
	const server = createServer(listener).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.close();
		server.closeAllConnections();
	});
	// A server that listens on a port has an address with one.
	return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
