package org.hedui.sample.files;

import java.util.List;
import org.hedui.rules.Feed;

/** What a file is to hold and how it is to look. */
public record Plan(Feed feed, Shape shape, List<Heading> headings) {}
