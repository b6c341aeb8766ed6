import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runServer } from 'verdaccio';

/** Starts a registry on loopback that holds only what is published to it. */
export async function startRegistry(folder) {
  const server = await runServer({
    self_path: folder,
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
    uplinks: {},
    packages: { '**': { access: '$all', publish: '$anonymous' } },
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
    web: { enable: false },
    // The types of a package are more than the megabyte that is usual.
    max_body_size: '50mb',
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${server.address().port}`;
  const url = `http://${host}/`;
  const settings = join(folder, 'npmrc');
  writeFileSync(settings, `registry=${url}\n@vedette:registry=${url}\n//${host}/:_authToken=anything\n`);
  return {
    url,
    /** What leads those who publish here, and nowhere else. */
    variables: { NPM_CONFIG_USERCONFIG: settings, NPM_CONFIG_REGISTRY: url, PNPM_CONFIG_REGISTRY: url },
    /** The versions of a package that were published here. */
    versionsOf: async (name) => {
      const answer = await fetch(`${url}${name.replace('/', '%2f')}`);
      return answer.ok ? Object.keys((await answer.json()).versions) : [];
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
