import { getContext, setContext } from 'svelte';

const KEY = Symbol('about');
type About = () => string;

/** Says for all charts below whose numbers they show and by which filters: a picture that is saved goes without its page. */
export const setAbout = (about: About): About => setContext(KEY, about);

/** What was said; undefined where nothing was. */
export const getAbout = (): About | undefined => getContext<About | undefined>(KEY);
