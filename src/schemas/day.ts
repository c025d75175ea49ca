import { z } from 'astro/zod';

/** A day of the calendar, written 2024-10-29. */
export const day = z
  .string({ error: 'must be a day, written like 2024-10-29' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, written like 2024-10-29')
  .refine((text) => {
    const date = new Date(`${text}T00:00:00Z`);
    if (text.startsWith('0000')) return false; // No calendar has it.
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  }, 'is no day of the calendar');
