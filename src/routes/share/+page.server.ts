import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Where the installed app is given links by others: as the address under which it was installed. */
export const load: PageServerLoad = ({ url }) => redirect(303, `/capture${url.search}`);
