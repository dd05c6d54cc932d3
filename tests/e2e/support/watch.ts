import type { BrowserContext } from '@playwright/test';

/**
 * What went wrong in a browser context, from now on: console errors and warnings, uncaught exceptions, violations of the
 * Content-Security-Policy, and requests or sockets to any host but the application's.
 */
export async function watch(context: BrowserContext, home: string): Promise<string[]> {
  const faults: string[] = [];
  const { host } = new URL(home);
  const foreign = (address: string) => {
    const url = new URL(address);
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host) faults.push(`request to ${address}`);
  };
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`CSP ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    ),
  );
  context.on('request', (request) => foreign(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => foreign(socket.url())));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (thrown) => faults.push(`${thrown.page()?.url()}: ${thrown.error().stack}`));
  return faults;
}
