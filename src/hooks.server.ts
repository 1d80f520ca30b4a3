import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { createCaller } from '#lib/server/api/root.ts';
import { theApp } from '#lib/server/app.ts';
import { announce } from '#lib/server/announce.ts';
import { isForeignWrite, signedIn } from '#lib/server/auth/request.ts';
import { log } from '#lib/server/log.ts';
import { useLink } from '#lib/server/auth/session.ts';

export const init: ServerInit = () => {
	if (!building) announce(theApp(), dev);
};

export const handle: Handle = async ({ event, resolve }) => {
	if (building) return resolve(event);
	const app = theApp();
	if (isForeignWrite(event.request, app.origin))
		return new Response('Not from another site.', { status: 403 });
	const { user, session } = signedIn(app.store, event, Date.now());
	const context = app.context(user, session, event.getClientAddress());
	event.locals.user = user;
	event.locals.context = context;
	event.locals.api = createCaller(context);
	const token = event.url.searchParams.get('token');
	if (token !== null && event.url.pathname === '/' && event.request.method === 'GET') {
		const works = useLink(context, token);
		redirect(303, works || user !== null ? '/' : '/sign-in?link=used');
	}
	const theme = event.cookies.get('theme');
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%theme%', theme === 'light' || theme === 'dark' ? theme : 'system')
	});
	response.headers.set('x-content-type-options', 'nosniff');
	// An address can hold an invitation's secret: no other site hears of it.
	response.headers.set('referrer-policy', 'same-origin');
	// After signing out, Back shows nothing of anybody.
	if (user !== null && !response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handleError: HandleServerError = ({ error, status, message }) => {
	if (status < 500)
		return { message: status === 404 ? message : 'There is nothing at this address.' };
	const ref = crypto.randomUUID().slice(0, 8);
	log.failure(ref, error);
	return { message: 'Something went wrong on the server. What you typed is kept; try again.', ref };
};
