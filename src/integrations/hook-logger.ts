import type { AstroIntegrationLogger, AstroLoggerLevel } from 'astro';
import buildLog from './build-log.ts';

/** The log of an integration in a build without Astro, as Astro writes it. @param label who speaks */
export function hookLogger(label: string): AstroIntegrationLogger {
  const log = buildLog();
  const at = (level: AstroLoggerLevel) => (message: string) =>
    log.write({ label, level, message, newLine: true });
  const speak = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const logger: object = { label, fork: hookLogger, ...speak };
  return logger as AstroIntegrationLogger;
}
