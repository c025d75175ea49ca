import { z } from 'astro/zod';

type Path = readonly (string | number)[];

/** The names of the fields that `schema` knows in the object at `path`; none where no object stands there. */
export function knownFields(schema: z.ZodType, path: Path = []): string[] {
  const objects = shapesOf(schema);
  const [step, ...rest] = path;
  if (step === undefined)
    return [...new Set(objects.flatMap((it) => (isObject(it) ? Object.keys(it.shape) : [])))];
  return objects.flatMap((it) => {
    if (isObject(it)) {
      const field = Object.hasOwn(it.shape, step) ? it.shape[step] : undefined;
      return field ? knownFields(field, rest) : [];
    }
    return it instanceof z.ZodArray ? knownFields(it.element as z.ZodType, rest) : [];
  });
}

const isObject = (schema: z.ZodType): schema is z.ZodObject<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject;

/** A schema without what is wrapped round it: defaults, transformations, alternatives. */
function shapesOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return shapesOf(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return shapesOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((it) => shapesOf(it as z.ZodType));
  return [schema];
}
