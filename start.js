// `npm start`: builds what is not built, serves, and stops cleanly. The settings stand in README.md.
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './scripts/build.js';

const { env } = process;
const host = env['HOST'] ?? '127.0.0.1';
const port = env['PORT'] ?? '3000';
/** The app listens for two: `presage:listening` prints the link, `sveltekit:shutdown` closes the database. @type {NodeJS.EventEmitter} */
const events = process;
/** How long running requests may take to finish once a signal asked the process to stop. */
const GRACE = 25_000;

if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
	refuse(`PORT must be a number from 0 to 65535, not ${port}.`);
if (env['PRESAGE_DATA']) env['PRESAGE_DATA'] = resolve(env['PRESAGE_DATA']);
process.chdir(import.meta.dirname);
ensureBuilt('app');

// Five megabytes of text, the most that can be pasted, can grow sixfold when they are written as JSON.
env['BODY_SIZE_LIMIT'] ??= '32M';
// Unless told of a proxy, adapter-node takes every request for https and then refuses forms sent over http.
const plain = !env['ORIGIN'] && !env['PROTOCOL_HEADER'];
if (plain) env['PROTOCOL_HEADER'] = 'x-presage-protocol';

const { handler } = await loadApp();

/** Each open connection with the answer it is waiting for, if any. @type {Map<import('node:net').Socket, import('node:http').ServerResponse | null>} */
const connections = new Map();
let isStopping = false;

const server = createServer((req, res) => {
	connections.set(req.socket, res);
	res.on('close', () => {
		if (isStopping) req.socket.destroySoon();
		else if (connections.has(req.socket)) connections.set(req.socket, null);
	});
	if (plain) req.headers['x-presage-protocol'] = 'http';
	Promise.resolve(handler(req, res, () => res.writeHead(404).end('Not found'))).catch(
		(/** @type {unknown} */ error) => {
			console.error(error);
			if (res.headersSent) res.destroy();
			else res.writeHead(500).end('Something went wrong.');
		}
	);
});
server.on('connection', (socket) => {
	connections.set(socket, null);
	socket.on('close', () => connections.delete(socket));
});
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	if (error.code === 'EADDRINUSE')
		refuse(`Port ${port} on ${host} is taken: stop what runs there, or choose another with PORT.`);
	refuse(`Cannot listen on ${host}, port ${port}: ${error.message}.`);
});
server.listen({ host, port: Number(port) }, () => {
	const address = server.address();
	const at = { host, port: typeof address === 'object' && address ? address.port : Number(port) };
	if (!events.emit('presage:listening', at)) console.log(`http://${at.host}:${at.port}`);
});

process.on('SIGTERM', stop);
process.on('SIGINT', stop);

/** @param {NodeJS.Signals} signal npm passes on a Ctrl-C the terminal has already sent, so it may come twice */
function stop(signal) {
	if (isStopping) return;
	isStopping = true;
	server.close(() => {
		events.emit('sveltekit:shutdown', signal);
		setTimeout(() => process.exit(), 1_000).unref();
	});
	// `closeIdleConnections` spares what a browser opened ahead of need, and event streams never end by themselves.
	for (const [socket, res] of connections)
		if (!res || String(res.getHeader('content-type')).startsWith('text/event-stream'))
			socket.destroy();
	setTimeout(() => server.closeAllConnections(), GRACE).unref();
}

/** The app may refuse to start, with a sentence for whoever started it; anything else it throws is a bug. */
async function loadApp() {
	try {
		return await import(pathToFileURL('build/handler.js').href);
	} catch (error) {
		if (error instanceof Error && error.name === 'StartRefused') refuse(error.message);
		throw error;
	}
}

/** @param {string} reason @returns {never} */
function refuse(reason) {
	console.error(reason);
	process.exit(1);
}
