import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { RunningApp } from '../support/app.mjs';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  ports?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  healthcheck: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

const compose = parse(read('docker-compose.yml')) as { services: Record<string, Service>; volumes: object };
const { app, mysql, redis } = compose.services as Record<'app' | 'mysql' | 'redis', Service>;

describe('docker-compose.yml', () => {
  it('holds application, MySQL 8 and Redis 7, each with a health check', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['app', 'mysql', 'redis']);
    expect([app.build, mysql.image, redis.image]).toEqual(['.', 'mysql:8', 'redis:7']);
    for (const service of [app, mysql, redis]) expect(service.healthcheck.test.length).toBeGreaterThan(1);
  });

  it('serves the port that the application listens on', () => {
    expect(app.ports).toEqual([`\${PORT:-3000}:${app.environment?.PORT}`]);
  });

  it('gives the application the account and database that MySQL creates, and waits for it', () => {
    const { MYSQL_USER, MYSQL_PASSWORD, MYSQL_DATABASE } = mysql.environment!;
    const account = `${MYSQL_USER}:${MYSQL_PASSWORD}`;
    expect(app.environment?.DATABASE_URL).toBe(`mysql://${account}@mysql:3306/${MYSQL_DATABASE}`);
    expect(app.depends_on?.mysql).toEqual({ condition: 'service_healthy' });
    expect(mysql.command).toContain('--innodb-flush-log-at-trx-commit=1');
  });

  it('keeps what must survive on declared volumes', () => {
    const used = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes.map((v) => v.split(':')[0]));
    expect(used.sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(app.volumes).toContain(`leitai-data:${app.environment?.LEITAI_DATA}`);
  });

  it('starts like the image does', () => {
    expect(JSON.parse(/^CMD (.*)$/m.exec(read('Dockerfile'))![1]!)).toEqual(app.command);
  });

  it('has a start command that, run natively, becomes ready and drains when told to end', async () => {
    const running = await RunningApp.start({ command: app.command!, seconds: 240 });
    let code: number | null = null;
    try {
      const probe = await fetch(`${running.url}/health/ready`);
      expect(probe.status).toBe(200);
      expect(running.setupUrl).toContain('/setup/');
    } finally {
      code = await running.stop();
    }
    expect(code).toBe(0);
  }, 300_000);
});
