FROM node:20-bookworm-slim
# A compiler for better-sqlite3, where no prebuilt binary can be fetched.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/leitai
COPY . .
# Installs and builds as `npm start` would; the start below then finds everything fresh.
RUN node scripts/build.mjs && mkdir -p /var/lib/leitai && chown node:node /var/lib/leitai
USER node
CMD ["node", "scripts/start.mjs"]
