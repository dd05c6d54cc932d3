const path = require('node:path');

/** How imports resolve while boundaries are checked: to sources, as in tests, so that nothing has to be built first. */
module.exports = {
  resolve: {
    alias: {
      '@leitai/shared': path.resolve('shared/src'),
      $lib: path.resolve('frontend/src/lib'),
    },
  },
};
