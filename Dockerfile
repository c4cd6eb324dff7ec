# Hearback as a small image: docker build -t hearback . && docker run -e TELEGRAM_BOT_TOKEN=... \
#   -v hearback-data:/data -v hearback-keys:/keys hearback
# The data and the key that opens it are on volumes of their own: back them up apart from each other.

FROM python:3.11-slim AS build
RUN python -m venv /opt/hearback
COPY requirements.lock /opt/requirements.lock
RUN /opt/hearback/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r /opt/requirements.lock \
    && /opt/hearback/bin/pip uninstall --yes pip setuptools

FROM python:3.11-slim
RUN groupadd --gid 10001 hearback \
    && useradd --uid 10001 --gid hearback --no-create-home --shell /usr/sbin/nologin hearback \
    && install --directory --owner hearback --group hearback --mode 0700 /data /keys
COPY --from=build /opt/hearback /opt/hearback
COPY bot /app/bot
COPY storage /app/storage
ENV PATH=/opt/hearback/bin:$PATH \
    PYTHONPATH=/app \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DATABASE_URL=sqlite:////data/hearback.sqlite \
    KEY_FILE=/keys/hearback.key \
    WEBHOOK_HOST=0.0.0.0
WORKDIR /app
USER 10001:10001
VOLUME ["/data", "/keys"]
EXPOSE 8443
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "bot.health"]
CMD ["python", "-m", "bot", "run"]
