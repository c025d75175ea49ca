/** How long lists may grow on one page, so that each stays below 100 KB however large the edition. */

/** Articles with their descriptions. */
export const ARTICLES_A_PAGE = 30;
/** Articles by headline only. */
export const ARTICLES_A_LONG_PAGE = 100;
/** Topics in one list. */
export const TOPICS_A_PAGE = 200;
/** Names beside a list, the most mentioned. */
export const NAMES_BESIDE = 20;
/** Names of the register with their descriptions. A register up to this size is one page. */
export const NAMES_A_PAGE = 100;
/** Paragraphs of all articles on a page of an entity. */
export const PARAGRAPHS_A_PAGE = 60;
/** Names of each facet at the top of a register in letters. */
export const MOST_NAMED = 40;
/** On the home page: articles below the newest, topics, and names of each facet. */
export const ARTICLES_AT_HOME = 12;
export const TOPICS_AT_HOME = 12;
export const NAMES_AT_HOME = 8;
/** Names of each facet under the newest article. */
export const NAMES_OF_NEWEST = 24;
