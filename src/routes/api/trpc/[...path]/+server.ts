import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { log } from '#lib/server/log.ts';
import { appRouter } from '#lib/server/api/root.ts';
import { statusOf } from '#lib/server/api/trpc.ts';
import type { RequestHandler } from './$types';

const handler: RequestHandler = ({ request, locals }) =>
	fetchRequestHandler({
		endpoint: '/api/trpc',
		req: request,
		router: appRouter,
		maxBatchSize: 20,
		createContext: () => locals.context,
		responseMeta: ({ errors }) => statusOf(errors),
		onError: ({ error, path }) => {
			if (error.code === 'INTERNAL_SERVER_ERROR')
				log.failure(path ?? 'an unknown procedure', error);
		}
	});

export const GET = handler;
export const POST = handler;
