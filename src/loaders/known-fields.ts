import { z } from 'astro/zod';

type Path = readonly (string | number)[];

/** The names of the fields that `schema` knows in the object at `path`; none where no object stands there. */
export function knownFields(schema: z.ZodType, path: Path = []): string[] {
  const inner = shapesOf(schema);
  const [step, ...rest] = path;
  if (step === undefined) return [...new Set(inner.flatMap((it) => Object.keys(fieldsOf(it) ?? {})))];
  return inner.flatMap((it) => {
    const fields = fieldsOf(it);
    if (fields) {
      const field = Object.hasOwn(fields, step) ? fields[step] : undefined;
      return field ? knownFields(field, rest) : [];
    }
    return it instanceof z.ZodArray ? knownFields(it.element as z.ZodType, rest) : [];
  });
}

/** The fields of an object; undefined for what is none. */
const fieldsOf = (schema: z.ZodType): Record<string, z.ZodType> | undefined =>
  schema instanceof z.ZodObject ? schema.shape : undefined;

/** A schema without what is wrapped round it: defaults, transformations, alternatives. */
function shapesOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return shapesOf(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return shapesOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((it) => shapesOf(it as z.ZodType));
  return [schema];
}
