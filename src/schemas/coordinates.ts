import { z } from 'astro/zod';

/** Latitude, then longitude, in decimal degrees. */
export const coordinates = z.tuple([
  z.number().min(-90, 'latitude lies between -90 and 90').max(90, 'latitude lies between -90 and 90'),
  z.number().min(-180, 'longitude lies between -180 and 180').max(180, 'longitude lies between -180 and 180'),
]);
