import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { rereading } from '#lib/client/rereading.svelte.ts';

export const init: ClientInit = () => {
	rereading.patch();
};

/** How Chrome, Firefox and Safari call it. */
const UNFETCHED = /fetch|network|load failed/i;

/** A page that could not be fetched says so; what failed inside of one is told by the server's own words. */
export const handleError: HandleClientError = ({ error, message }) => ({
	message:
		error instanceof TypeError && UNFETCHED.test(error.message)
			? 'The server did not answer. What you typed is kept in this browser; try again.'
			: message
});
