import type { RequestListener } from 'node:http';

/** A page that never ends, sent as fast as it is taken. */
export const endless: RequestListener = (_, response) => {
	response.writeHead(200, { 'content-type': 'text/html' });
	const more = () => {
		while (response.write(Buffer.alloc(65_536, 'x'))) continue;
	};
	response.on('drain', more);
	more();
};
