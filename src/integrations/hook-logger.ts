import type { AstroIntegrationLogger, AstroLoggerLevel } from 'astro';
import buildLog from './build-log.ts';

/** The log of an integration in a build without Astro, as Astro writes it. @param label who speaks */
export function hookLogger(label: string): AstroIntegrationLogger {
  const log = buildLog();
  const at = (level: AstroLoggerLevel) => (message: string) =>
    log.write({ label, level, message, newLine: true });
  const logger: Pick<
    AstroIntegrationLogger,
    'label' | 'fork' | (AstroLoggerLevel & keyof AstroIntegrationLogger)
  > = {
    label,
    fork: hookLogger,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  };
  return logger as AstroIntegrationLogger;
}
