package nl.rekenschap.upload;

import java.nio.file.Path;

/** A file that has come in whole and was not looked at yet. */
record Incoming(Path path, long size, String sha256) {}
