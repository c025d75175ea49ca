import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server that a house may run itself, with the configuration that the build wrote for it. */
export type RealServer = { name: string; start: (files: ServerFiles) => ChildProcess };
/**
 * `written` is the configuration, `site` the folder that it serves, `folder` an empty one for what the server itself
 * needs, and `port` where it listens.
 */
export type ServerFiles = { written: string; site: string; folder: string; port: number };

const BROTLI = '/usr/share/nginx/modules-available/mod-http-brotli-static.conf';
const NGINX_TYPES = '/etc/nginx/mime.types';

const nginx: RealServer = {
  name: 'nginx',
  start: ({ written, site, folder, port }) => {
    const brotli = existsSync(BROTLI);
    const config = readFileSync(written, 'utf8')
      .replace(/^ {2}listen 80;\n {2}listen \[::\]:80;$/m, `  listen 127.0.0.1:${port};`)
      .replace(/^ {2}root .*$/m, `  root ${site};`)
      .replace(/# With nginx's Brotli module: /, brotli ? '' : '$&');
    symlinkSync(NGINX_TYPES, join(folder, 'mime.types'));
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
${brotli ? 'include /etc/nginx/modules-enabled/*.conf;' : ''}
events {}
http {
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((it) => `  ${it}_temp_path ${folder}/${it};`).join('\n')}
${config}
}
`,
    );
    return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  },
};

const caddy: RealServer = {
  name: 'Caddy',
  start: ({ written, site, folder, port }) => {
    const config = readFileSync(written, 'utf8')
      .replace(/^(?:http:\/\/)?[\w.]+ \{$/m, `http://127.0.0.1:${port} {`)
      .replace(/^ {2}root .*$/m, `  root * ${site}`);
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n  admin off\n}\n${config}`);
    const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], { stdio: 'ignore', env });
  },
};

/** Those that this machine has. */
export const INSTALLED = [nginx, caddy].filter(({ name }) => {
  try {
    execFileSync(name.toLowerCase(), [name === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Resolves once something answers at `url`; throws if it does not within ten seconds. */
export async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((again) => setTimeout(again, 100));
    }
  }
  throw new Error(`Nothing answers at ${url}.`);
}
